/** The file manager: folders and files that belong to no dataset, and their links to datasets. */
@NullMarked
package io.ragstone.sdk.file;

import org.jspecify.annotations.NullMarked;
