package kr.dolbom.knowledge;

import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;

/**
 * A text in the library, with whatever versions it has had.
 *
 * @param id stem of its file; a statute's is its name without spaces, a pack's own guide's begins with the pack's name
 * @param title of its newest version
 * @param place where it holds
 * @param reach who may see it
 */
public record Document(String id, String title, DocumentKind kind, Place place, Reach reach) {}
