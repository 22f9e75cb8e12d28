/** The file manager: folders and files of a tenant, and the documents that are made of files in knowledge bases. */
@NullMarked
package io.ragstone.core.file;

import org.jspecify.annotations.NullMarked;
