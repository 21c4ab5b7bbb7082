package kr.dolbom.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.kernel.Pack;

/** A pack with six accounts and whatever rows a test adds. */
public final class SmallPack {

    private static final String HEADER = """
            name: small
            from: 2025-03-01
            sources:
              M: {document: manual, title: 매뉴얼, from: 2025-03-01}
              R: {document: rule, title: 규칙}
            """;

    private static final String ACCOUNTS = """
            - account: 세출 122
              name: 보육교직원수당
              gwan: {code: "100", name: 인건비}
              hang: {code: "120", name: 보육교직원급여}
              covers: 보육교직원에게 현금으로 주는 모든 수당.
              source: [M 56 보육교직원수당]
            - account: 세출 211
              name: 수용비 및 수수료
              gwan: {code: "200", name: 운영비}
              hang: {code: "210", name: 관리운영비}
              covers: 소모품, 인쇄비, 수수료, 물품 임차료.
              not: 1년 넘게 쓰는 비품 구입(세출 721).
              source: [M 63 수용비 및 수수료]
            - account: 세출 216
              name: 복리후생비
              gwan: {code: "200", name: 운영비}
              hang: {code: "210", name: 관리운영비}
              covers: 보육교직원 모두에게 고르게 주는 현물.
              source: [M 69 복리후생비]
            - account: 세출 411
              name: 특별활동비지출
              gwan: {code: "400", name: 수익자부담경비}
              hang: {code: "410", name: 선택적 보육활동비}
              covers: 특별활동 강사료와 교재비.
              source: [M 82 특별활동비 지출]
            - account: 세출 721
              name: 자산취득비
              gwan: {code: "700", name: 재산조성비}
              hang: {code: "720", name: 자산취득비}
              covers: 1년 넘게 쓰는 비품의 구입.
              source: [M 97 자산취득비]
            - account: 세입 211
              name: 특별활동비
              gwan: {code: "200", name: 수익자부담수입}
              hang: {code: "210", name: 선택적 보육활동비}
              covers: 보호자가 내는 특별활동 비용.
              source: [M 23 특별활동비]
            """;

    private final Path packs;
    private int files;

    public SmallPack(Path packs) {
        this.packs = packs;
        write("small", "pack.yaml", HEADER);
        write("small", "rules/accounts/accounts.yaml", ACCOUNTS);
    }

    /** Adds a file of rows to a part: {@code items}, {@code rules/figures} … */
    public SmallPack with(String part, String rows) {
        write("small", part + "/rows-" + ++files + ".yaml", rows);
        return this;
    }

    /** Another pack beside it, with what its header says besides the name, and one file of rows. */
    public SmallPack beside(String name, String header, String part, String rows) {
        write(name, "pack.yaml", "name: " + name + "\n" + header + HEADER.substring(HEADER.indexOf("from:")));
        write(name, part + "/rows.yaml", rows);
        return this;
    }

    public Rules rules() {
        return new Rules(Pack.allIn(packs));
    }

    private void write(String pack, String name, String content) {
        try {
            Path file = packs.resolve(pack).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
