/** Files in a folder: the bytes of documents, and the data folder that everything lives in. */
@NullMarked
package io.ragstone.adapters.filesystem;

import org.jspecify.annotations.NullMarked;
