package kr.dolbom.inference;

import java.util.Optional;

/**
 * The engines of this house; each may be absent. Without those for speech people press keys and hear recorded prompts,
 * without a reader the rules read alone.
 */
public record Engines(Optional<Transcriber> transcriber, Optional<Speaker> speaker, Optional<Reader> reader) {}
