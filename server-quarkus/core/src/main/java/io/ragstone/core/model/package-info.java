/** Models: what embedders, chat models and rerankers do, whoever provides them. */
@NullMarked
package io.ragstone.core.model;

import org.jspecify.annotations.NullMarked;
