/** Knowledge bases: a tenant's collections of documents that share an embedding model and a way of cutting. */
@NullMarked
package io.ragstone.core.knowledge;

import org.jspecify.annotations.NullMarked;
