package kr.dolbom.knowledge;

/** How a text stands on a day. */
public enum Standing {
    IN_FORCE,
    /** Promulgated, not yet in force, and nothing in the library holds in its stead. */
    ANNOUNCED,
    /** In force, but amendments with different days overlap in it: the files alone do not tell the exact wording. */
    DISPUTED
}
