/** Users, their log-ins, teams and API keys. */
@NullMarked
package io.ragstone.surfaces.ragflow.user;

import org.jspecify.annotations.NullMarked;
