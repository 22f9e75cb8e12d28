/**
 * Web pages: their main part is found first, then it is walked through and turned into blocks. Other formats
 * that contain HTML use the walk alone.
 */
@NullMarked
package io.ragstone.adapters.parsers.html;

import org.jspecify.annotations.NullMarked;
