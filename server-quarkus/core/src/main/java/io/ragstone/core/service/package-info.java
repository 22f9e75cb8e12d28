/** What works in the background of a server, and how it is stopped and begun again. */
@NullMarked
package io.ragstone.core.service;

import org.jspecify.annotations.NullMarked;
