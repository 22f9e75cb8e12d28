package io.ragstone.surfaces.baiyuan.ask;

import java.time.Duration;

/** @param pings how long a stream says nothing before it shows that it is alive */
public record AskPulse(Duration pings) {}
