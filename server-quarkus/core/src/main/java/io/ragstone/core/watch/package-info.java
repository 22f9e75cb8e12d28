/** What the server tells of itself while it works: calls of models, stages of documents, caches. Whoever listens never slows the work. */
@NullMarked
package io.ragstone.core.watch;

import org.jspecify.annotations.NullMarked;
