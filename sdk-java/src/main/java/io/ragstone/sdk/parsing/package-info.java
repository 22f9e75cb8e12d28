/**
 * How documents are cut into chunks ({@link io.ragstone.sdk.parsing.ParserConfig}), how far that is and what came of it.
 */
@NullMarked
package io.ragstone.sdk.parsing;

import org.jspecify.annotations.NullMarked;
