/** The file manager of RAGFlow's API, through both of its doors. */
@NullMarked
package io.ragstone.conformance.ragflow.file;

import org.jspecify.annotations.NullMarked;
