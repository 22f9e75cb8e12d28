/**
 * The files of word processors. They are zip archives of XML, which is read as a stream, with nothing resolved
 * from outside.
 */
@NullMarked
package io.ragstone.adapters.parsers.office;

import org.jspecify.annotations.NullMarked;
