/** Source code, cut where its definitions begin. */
@NullMarked
package io.ragstone.adapters.parsers.code;

import org.jspecify.annotations.NullMarked;
