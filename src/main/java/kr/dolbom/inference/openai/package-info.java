/** Speech by servers that speak as OpenAI's do: {@code /v1/audio/transcriptions} and {@code /v1/audio/speech}. */
@NamedInterface("openai")
@NullMarked
package kr.dolbom.inference.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
