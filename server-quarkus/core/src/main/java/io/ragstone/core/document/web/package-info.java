/** Pages of the web that become documents. */
@NullMarked
package io.ragstone.core.document.web;

import org.jspecify.annotations.NullMarked;
