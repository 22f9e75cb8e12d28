package io.ragstone.app;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.ragstone.adapters.filesystem.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server. */
@QuarkusMain
public final class Ragstone {
    /** Below this version a virtual thread that waits inside {@code synchronized} holds on to its carrier. */
    private static final int GOOD_VIRTUAL_THREADS = 24;

    private Ragstone() {}

    public static void main(String... args) throws IOException {
        if (Runtime.version().feature() < GOOD_VIRTUAL_THREADS) {
            System.setProperty("quarkus.virtual-threads.enabled", "false");
        }
        // Netty has to be told before it is there; otherwise nobody watches heads that never end.
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Config config = ConfigProvider.getConfig();
        try {
            new StartCheck(config).run();
            start(config, args);
        } catch (StartCheck.WrongSettingException | DataFolder.InUseException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void start(Config config, String... args) throws IOException, DataFolder.InUseException {
        // The database is opened before anything of ours runs, and it does not make its own folder.
        Path data = Path.of(config.getValue("ragstone.data.dir", String.class));
        try (DataFolder folder = DataFolder.open(data)) {
            Quarkus.run(args);
        }
    }
}
