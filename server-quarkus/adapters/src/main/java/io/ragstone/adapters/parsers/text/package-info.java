/**
 * Plain text and Markdown. What the author wrote stays as it is; only its structure is looked for.
 */
@NullMarked
package io.ragstone.adapters.parsers.text;

import org.jspecify.annotations.NullMarked;
