/** People who take over from the model, and give back. */
@NullMarked
package io.ragstone.core.ask.handover;

import org.jspecify.annotations.NullMarked;
