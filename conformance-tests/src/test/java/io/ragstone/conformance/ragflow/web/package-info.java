/** RAGFlow's web interface, through each of its two doors. */
@NullMarked
package io.ragstone.conformance.ragflow.web;

import org.jspecify.annotations.NullMarked;
