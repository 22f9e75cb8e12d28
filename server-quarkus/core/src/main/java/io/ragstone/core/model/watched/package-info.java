/**
 * Models of which every call is watched: each one at a provider is counted and recorded, and each question, whoever
 * answered it in the end, is told and traced.
 */
@NullMarked
package io.ragstone.core.model.watched;

import org.jspecify.annotations.NullMarked;
