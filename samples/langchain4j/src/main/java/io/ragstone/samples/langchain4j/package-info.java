/** LangChain4j over the SDK. */
@NullMarked
package io.ragstone.samples.langchain4j;

import org.jspecify.annotations.NullMarked;
