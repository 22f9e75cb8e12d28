/** RAGFlow's dialogs and conversations, as its web interface uses them. */
@NullMarked
package io.ragstone.conformance.ragflow.dialog;

import org.jspecify.annotations.NullMarked;
