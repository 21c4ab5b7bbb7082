/**
 * Servers that speak as OpenAI's do: {@code /v1/audio/transcriptions}, {@code /v1/audio/speech} and
 * {@code /v1/chat/completions}.
 */
@NamedInterface("openai")
@NullMarked
package kr.dolbom.inference.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
