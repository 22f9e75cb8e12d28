/** Baiyuan's API under a tenant's key: knowledge bases, documents, questions, and the ways to wikis and talks. */
@NullMarked
package io.ragstone.sdk.ask;

import org.jspecify.annotations.NullMarked;
