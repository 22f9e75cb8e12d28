/** Pictures of letters that people read and programs not so easily. */
@NullMarked
package io.ragstone.adapters.captcha;

import org.jspecify.annotations.NullMarked;
