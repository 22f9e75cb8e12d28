/**
 * Small programs that show how the SDK is used, each in one file. What is not about the SDK, such as the server that the
 * demo starts for itself, stands beside them.
 */
@NullMarked
package io.ragstone.samples;

import org.jspecify.annotations.NullMarked;
