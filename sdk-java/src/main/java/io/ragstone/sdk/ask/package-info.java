/** Baiyuan's API: knowledge bases and documents under a tenant's key, and whether the server is well. */
@NullMarked
package io.ragstone.sdk.ask;

import org.jspecify.annotations.NullMarked;
