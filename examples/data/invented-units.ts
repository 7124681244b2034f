/** Units of the kinds that the Ministry's list of elementary schools has none of. Codes, names and phone are invented. */
export const INVENTED_UNITS = [
  unit('03X301', '學校', '高中', '市立松風高中', '桃園市', '中壢區'),
  unit('03X302', '學校', '高職', '市立松風高職', '桃園市', '平鎮區'),
  unit('14X301', '學校', '高中', '國立海岸高中', '臺東縣', '成功鎮'),
  unit('01X501', '學校', '國中', '市立雲谷國中', '新北市', '坪林區'),
  // two of one name in one district: a form that says only 晨溪幼兒園 means neither
  unit('19X101', '學校', '幼兒園', '市立晨溪幼兒園', '臺中市', '北區'),
  unit('19X102', '學校', '幼兒園', '私立晨溪幼兒園', '臺中市', '北區'),
  unit('21X701', '學校', '特教學校', '國立望泉特殊教育學校', '臺南市', '安平區'),
  unit('08X801', '學校', '實驗教育機構', '山嵐實驗教育機構', '南投縣', '信義鄉'),
  unit('99X901', '師培學校', '', '國立松江教育大學', '臺中市', '西區'),
  unit('03X001', '教育局處', '', '桃園市政府教育局', '桃園市', '桃園區'),
] as const;

function unit(code: string, kind: string, schoolKind: string, name: string, county: string, township: string) {
  return {
    單位代碼: code,
    單位種類: kind,
    學校類別: schoolKind,
    單位名稱: name,
    縣市: county,
    鄉鎮: township,
    電話: '02-22345678',
  };
}
