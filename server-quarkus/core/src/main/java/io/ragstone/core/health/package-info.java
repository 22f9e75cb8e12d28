/** Whether everything this server stands on works, and how long each part takes to say so. */
@NullMarked
package io.ragstone.core.health;

import org.jspecify.annotations.NullMarked;
