package io.ragstone.app.config;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;

/**
 * Every setting of the server, each with its default and one line about it, in the order of the page about them. Filters
 * are made before the configuration is thought to be complete; that is harmless, since nothing of it is fixed when the
 * server is built.
 */
@StaticInitSafe
@ConfigMapping(prefix = "ragstone")
public interface RagstoneConfig {
    StorageSettings.Data data();

    StorageSettings.Database database();

    StorageSettings.Files files();

    UserSettings.Accounts accounts();

    UserSettings.Mail mail();

    DocumentSettings.Ingest ingest();

    StorageSettings.Index index();

    ModelSettings.Embedding embedding();

    AnswerSettings.Wiki wiki();

    ModelSettings.Models models();

    AnswerSettings.Ask ask();

    DocumentSettings.Crawl crawl();

    DocumentSettings.Limits limits();

    ServerSettings.Health health();

    ServerSettings.Quota quota();

    ServerSettings.Metrics metrics();

    ServerSettings.Log log();

    ServerSettings.Surface surface();
}
