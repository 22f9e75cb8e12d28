/**
 * PDF, which knows characters and places but neither words nor paragraphs: glyphs become words, words become
 * lines, lines are brought into reading order, tables are recognised by their rules or by how their cells line
 * up, and lines become paragraphs and headings by their spacing and their type.
 */
@NullMarked
package io.ragstone.adapters.parsers.pdf;

import org.jspecify.annotations.NullMarked;
