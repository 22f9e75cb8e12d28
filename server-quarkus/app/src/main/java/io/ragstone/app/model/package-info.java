/** Makes what finds models and calls them. */
@NullMarked
package io.ragstone.app.model;

import org.jspecify.annotations.NullMarked;
