/** Questions in Baiyuan's API, and their answers. */
@NullMarked
package io.ragstone.sdk.ask.answer;

import org.jspecify.annotations.NullMarked;
