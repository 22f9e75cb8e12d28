/** Presentations of PowerPoint since 2007: a slide is a page. */
@NullMarked
package io.ragstone.adapters.parsers.office.slides;

import org.jspecify.annotations.NullMarked;
