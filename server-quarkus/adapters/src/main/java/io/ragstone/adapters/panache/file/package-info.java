/** Files and folders in the database, their links to documents, and the ledger of stored bytes. */
@NullMarked
package io.ragstone.adapters.panache.file;

import org.jspecify.annotations.NullMarked;
