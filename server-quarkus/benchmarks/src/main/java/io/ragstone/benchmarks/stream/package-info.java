/** How soon the words of a chat model reach who asked, and how many can be told at once. */
@NullMarked
package io.ragstone.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
