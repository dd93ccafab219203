package org.citizenwindow.media;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes what people see out of what a citizen sent: upright, sRGB, re-encoded as JPEG, without any metadata, in two sizes.
 * Nothing of the original's bytes survives in a copy.
 *
 * @param working at most {@value #WORKING_SIDE} pixels a side
 * @param thumbnail at most {@value #THUMBNAIL_SIDE} pixels a side
 * @param width of the working copy
 * @param height of the working copy
 */
record PictureCopies(byte[] working, byte[] thumbnail, int width, int height) {
    static final String CONTENT_TYPE = PictureHeader.JPEG;
    private static final int WORKING_SIDE = 2560;
    private static final int THUMBNAIL_SIDE = 480;
    private static final float QUALITY = 0.85f;

    /** Pixels are skipped while reading so that a decoded picture stays below this; 16 megapixels of three bytes. */
    private static final long DECODED_BYTES = 48_000_000;

    static {
        // Decoders come as plug-ins of the application's class loader, not of whichever thread is
        // first.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PictureCopies.class.getClassLoader());
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(before);
    }

    /** Empty when no decoder can read it, whatever the decoder does about it. */
    static Optional<PictureCopies> of(byte[] original, PictureHeader header) {
        try {
            BufferedImage working =
                    upright(fit(decode(original, header), WORKING_SIDE), header.orientation());
            BufferedImage thumbnail = fit(working, THUMBNAIL_SIDE);
            return Optional.of(
                    new PictureCopies(
                            encode(working),
                            encode(thumbnail),
                            working.getWidth(),
                            working.getHeight()));
        } catch (IOException | RuntimeException e) {
            // Decoders meet hostile bytes with every kind of runtime exception; all mean the same.
            return Optional.empty();
        }
    }

    private static BufferedImage decode(byte[] original, PictureHeader header) throws IOException {
        ImageReader reader = reader(header.type());
        try {
            reader.setInput(new ByteArrayImageInputStream(original), true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("the decoder sees another size");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(header.pixels() * bytesPerPixel(reader));
            param.setSourceSubsampling(step, step, 0, 0);
            return flat(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /** Twelvemonkeys' readers first: theirs know CMYK and WebP. */
    private static ImageReader reader(String type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader chosen = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (chosen == null || reader.getClass().getName().startsWith("com.twelvemonkeys")) {
                chosen = reader;
            }
        }
        if (chosen == null) {
            throw new IOException("no decoder for " + type);
        }
        return chosen;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : 32;
        return Math.max(1, bits / 8);
    }

    /** Every how many-eth pixel is read in each direction. */
    static int step(long decodedBytes) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) decodedBytes / DECODED_BYTES)));
    }

    /** Opaque on white, and in sRGB. */
    private static BufferedImage flat(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        boolean foreign =
                model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                        && !model.getColorSpace().isCS_sRGB();
        if (!foreign && !model.hasAlpha() && model.getNumComponents() == 3) {
            return picture;
        }
        BufferedImage flat =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        if (foreign && !model.hasAlpha()) {
            return new ColorConvertOp(null).filter(picture, flat);
        }
        Graphics2D pen = flat.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return flat;
    }

    /** Turns and mirrors as EXIF's orientation asks; 5 to 8 lie on their side. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean lying = orientation >= 5;
        int width = lying ? h : w;
        int height = lying ? w : h;
        int[] from = picture.getRGB(0, 0, w, h, null, 0, w);
        int[] to = new int[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source =
                        switch (orientation) {
                            case 2 -> y * w + (w - 1 - x);
                            case 3 -> (h - 1 - y) * w + (w - 1 - x);
                            case 4 -> (h - 1 - y) * w + x;
                            case 5 -> x * w + y;
                            case 6 -> (h - 1 - x) * w + y;
                            case 7 -> (h - 1 - x) * w + (w - 1 - y);
                            default -> x * w + (w - 1 - y);
                        };
                to[y * width + x] = from[source];
            }
        }
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        turned.setRGB(0, 0, width, height, to, 0, width);
        return turned;
    }

    private static BufferedImage rgb(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage rgb =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = rgb.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return rgb;
    }

    /** Never larger than it was. */
    private static BufferedImage fit(BufferedImage picture, int side) throws IOException {
        double scale =
                Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        if (scale == 1) {
            return rgb(picture);
        }
        return Thumbnails.of(picture)
                .forceSize(
                        (int) Math.max(1, Math.round(picture.getWidth() * scale)),
                        (int) Math.max(1, Math.round(picture.getHeight() * scale)))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(CONTENT_TYPE).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
