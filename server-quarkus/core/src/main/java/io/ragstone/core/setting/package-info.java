/** The few settings that may be changed while the servers run. */
@NullMarked
package io.ragstone.core.setting;

import org.jspecify.annotations.NullMarked;
