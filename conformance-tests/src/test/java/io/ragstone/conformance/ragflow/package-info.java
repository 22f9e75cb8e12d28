/** RAGFlow's API, a class for each family of rules, and the same flows through the SDK. */
@NullMarked
package io.ragstone.conformance.ragflow;

import org.jspecify.annotations.NullMarked;
