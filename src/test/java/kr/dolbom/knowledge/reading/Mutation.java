package kr.dolbom.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a file as disks, networks and attackers do; the same seed always in the same way. */
record Mutation(long seed) {

    byte[] of(byte[] sample) {
        Random random = new Random(seed);
        boolean inside = isZip(sample) && random.nextInt(3) > 0;
        return inside ? insideZip(sample, random) : mutated(sample, random);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 2) return bytes;
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, 1 + random.nextInt(4), random);
            case 1 -> flipped(bytes, 1 + bytes.length / 50, random);
            case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 3 -> doubled(bytes, random);
            case 4 -> filled(bytes, (byte) 0xFF, random);
            default -> filled(bytes, (byte) 0, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int times, Random random) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < times; i++) copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(4096));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static byte[] filled(byte[] bytes, byte with, Random random) {
        byte[] copy = bytes.clone();
        int from = random.nextInt(copy.length);
        Arrays.fill(copy, from, Math.min(copy.length, from + 1 + random.nextInt(64)), with);
        return copy;
    }

    /** What is inside is damaged, lost or there twice, and the ZIP file around it is sound. */
    private static byte[] insideZip(byte[] sample, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int hit = random.nextInt(8);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int at = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean here = at++ == hit || entry.getName().contains("section0") && hit < 4;
                if (here && random.nextInt(8) == 0) continue;
                zip.putNextEntry(
                        new ZipEntry(here && random.nextInt(8) == 0 ? entry.getName() + "x" : entry.getName()));
                zip.write(here ? mutated(content, random) : content);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }
}
