package kr.dolbom.inference;

import java.util.Optional;

/** The speech engines of this house. Either may be absent; then people press keys and hear recorded prompts. */
public record Engines(Optional<Transcriber> transcriber, Optional<Speaker> speaker) {}
