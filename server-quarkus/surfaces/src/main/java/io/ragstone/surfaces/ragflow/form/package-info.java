/** How RAGFlow spells what is in all of its requests and answers: bodies, ids, dates, pages, states, and whose things are. */
@NullMarked
package io.ragstone.surfaces.ragflow.form;

import org.jspecify.annotations.NullMarked;
