package io.ragstone.adapters.panache.database;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests that were to run on a database which is not to be had. */
public final class SkippedWithoutDatabase implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing = System.getProperty(TestDatabase.MISSING);
        return missing == null
                ? ConditionEvaluationResult.enabled("there is a database")
                : ConditionEvaluationResult.disabled(missing);
    }
}
