/** The settings of the server, as typed interfaces, a file for those that belong together. */
@NullMarked
package io.ragstone.app.config;

import org.jspecify.annotations.NullMarked;
