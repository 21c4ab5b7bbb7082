package kr.dolbom.desk.handover;

import java.util.UUID;

/** Words that are written often, kept for everybody of an organisation. */
public record CannedText(UUID id, String organisation, String title, String text) {}
