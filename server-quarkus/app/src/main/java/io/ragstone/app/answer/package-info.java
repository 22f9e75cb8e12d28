/** Makes what answers questions. */
@NullMarked
package io.ragstone.app.answer;

import org.jspecify.annotations.NullMarked;
