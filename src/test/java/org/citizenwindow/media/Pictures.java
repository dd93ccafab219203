package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as phones, and attackers, make them. */
final class Pictures {
    /** 1×1, lossy. */
    static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Pictures() {}

    /** Red in the top left quarter, blue elsewhere. */
    static BufferedImage redCorner(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return write("jpeg", redCorner(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    static byte[] progressiveJpeg(int width, int height) {
        return write("jpeg", redCorner(width, height, BufferedImage.TYPE_INT_RGB), true);
    }

    static byte[] png(int width, int height) {
        return write("png", redCorner(width, height, BufferedImage.TYPE_INT_ARGB), false);
    }

    static byte[] gif(int width, int height) {
        return write("gif", redCorner(width, height, BufferedImage.TYPE_BYTE_INDEXED), false);
    }

    static byte[] write(String format, BufferedImage picture, boolean progressive) {
        return write(format, new IIOImage(picture, null, null), progressive);
    }

    /** Four colours as printers use, marked as Photoshop does, which means inverted values; all red. */
    static byte[] cmykJpeg(int width, int height) {
        WritableRaster raster =
                Raster.createInterleavedRaster(0, width, height, 4, new Point(0, 0));
        int[] red = {255, 0, 0, 255};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, red);
            }
        }
        byte[] plain = write("jpeg", new IIOImage(raster, null, null), false);
        byte[] marker = {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
        };
        return insert(plain, 2, marker);
    }

    private static byte[] write(String format, IIOImage picture, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, picture, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A phone's JPEG: turned, taken at a place, by a person. */
    static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        byte[] tiff = little ? littleTiff(orientation) : bigTiff(orientation);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        int length = 2 + 6 + tiff.length;
        segment.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        segment.writeBytes("Exif\0\0".getBytes(US_ASCII));
        segment.writeBytes(tiff);
        return insert(jpeg, 2, segment.toByteArray());
    }

    /** Orientation, and a GPS directory with the reference N and a latitude; the place is also spelled out at the end. */
    private static byte[] bigTiff(int orientation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(2);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8825, 4, 1, 38);
            out.writeInt(0);
            out.writeShort(2);
            entry(out, 1, 2, 2, 'N' << 24);
            entry(out, 2, 5, 3, 68);
            out.writeInt(0);
            for (int number : new int[] {23, 1, 7, 1, 4821, 100}) {
                out.writeInt(number);
            }
            out.writeBytes("GPS 23.1302 113.3612 Owner Zhang");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value)
            throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static byte[] littleTiff(int orientation) {
        return new byte[] {
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            0x01,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    static byte[] insert(byte[] bytes, int at, byte[] what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(what);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    /** A whole and valid PNG of one colour, three bytes a pixel, written without ever holding it: a bomb when it is large. */
    static byte[] hugePng(int width, int height) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            byte[] line = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                out.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
        try (DataOutputStream out = new DataOutputStream(png)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            try (DataOutputStream fields = new DataOutputStream(head)) {
                fields.writeInt(width);
                fields.writeInt(height);
                fields.write(new byte[] {8, 2, 0, 0, 0});
            }
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] body) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(US_ASCII));
        sum.update(body);
        out.writeInt(body.length);
        out.writeBytes(name);
        out.write(body);
        out.writeInt((int) sum.getValue());
    }

    static BufferedImage see(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 180 && colour.getGreen() < 80 && colour.getBlue() < 80;
    }

    /** The kinds of segment a JPEG has before its picture data. */
    static int[] segments(byte[] jpeg) {
        int[] kinds = new int[0];
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            kinds = Arrays.copyOf(kinds, kinds.length + 1);
            kinds[kinds.length - 1] = jpeg[at + 1] & 0xFF;
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return kinds;
    }
}
