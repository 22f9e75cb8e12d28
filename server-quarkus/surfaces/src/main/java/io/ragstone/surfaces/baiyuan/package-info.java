/** Baiyuan's API: a tenant's knowledge bases and documents, and whether the server is well. */
@NullMarked
package io.ragstone.surfaces.baiyuan;

import org.jspecify.annotations.NullMarked;
